import { doubtful, type Finding, failing, isObject, isPresent, type Json } from './finding.ts';

const TYPES = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'];
const SCOPES = [
  'header',
  'body',
  'url',
  'jwt_secret_key',
  'jwt_claim',
  'basic_auth_username',
  'basic_auth_password',
];
const LOOKS_SECRET = /token|key|pwd|password/i;

/** Rules of what an admin is asked for when installing. Ours asks for nothing. */
export function parameterFindings(manifest: Json): Finding[] {
  if (!Array.isArray(manifest.parameters)) return [];
  const parameters = manifest.parameters.map((one): Json => (isObject(one) ? one : {}));
  const names = parameters.map(({ name }) => String(name));
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  const findings = parameters.flatMap(oneFindings);
  if (twice.length > 0) {
    findings.push(failing('duplicate_parameters', `two parameters are called ${twice.join(', ')}`));
  }
  if (parameters.filter(({ type }) => type === 'oauth').length > 1) {
    findings.push(failing('too_many_oauth_parameters', 'one parameter of type oauth at most'));
  }
  return findings;
}

function oneFindings(parameter: Json): Finding[] {
  const { type = 'text', required, secure, scopes } = parameter;
  const name = String(parameter.name);
  const findings: Finding[] = [];
  const say = (code: string, message: string) =>
    findings.push(failing(code, `${name}: ${message}`));
  const warn = (code: string, text: string) => findings.push(doubtful(code, `${name}: ${text}`));

  for (const [key, value] of Object.entries({ required, secure })) {
    if (isPresent(value) && typeof value !== 'boolean') {
      say('unacceptable_boolean', `${key} must be true or false`);
    }
  }
  if (name === 'name') say('name_as_parameter_name', 'this name is taken by the app itself');
  if (!TYPES.includes(String(type))) say('invalid_type_parameter', `${String(type)} is no type`);
  if (type === 'hidden' && required === true) {
    say('invalid_hidden_parameter', 'what is hidden cannot be required');
  }
  if (type === 'oauth' && secure === true) {
    say('oauth_parameter_cannot_be_secure', 'an oauth parameter cannot be secure');
  }
  if (isPresent(scopes)) {
    if (secure !== true) say('field_requires_secure_parameter', 'scopes needs secure');
    if (!Array.isArray(scopes)) say('unacceptable_array', 'scopes must be a list');
    else if (scopes.length === 0) say('field_cannot_be_empty', 'scopes is empty');
    else if (scopes.some((scope) => !SCOPES.includes(scope))) {
      say('field_contains_invalid_values', `scopes takes ${SCOPES.join(', ')}`);
    }
  }
  if (secure === true && !isPresent(scopes)) {
    warn('secure_parameters_with_no_scopes_in_manifest', 'is secure and may be sent anywhere');
  }
  if (isPresent(parameter.default) && (secure === true || type === 'hidden')) {
    warn('default_secure_or_hidden_parameter_in_manifest', 'a default is stored in the clear');
  }
  if (LOOKS_SECRET.test(name) && type === 'text' && secure !== true) {
    warn('insecure_token_parameter_in_manifest', 'looks like a key and is not secure');
  }
  return findings;
}
