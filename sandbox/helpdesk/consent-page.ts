import type { UserRecord } from './records.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; background: #f8f9f9; color: #2f3941; margin: 0 }
  main { max-width: 30rem; margin: 10vh auto; background: #fff; padding: 2rem; border-radius: 8px;
    border: 1px solid #d8dcde }
  h1 { font-size: 1.25rem; margin-top: 0 }
  button { font: inherit; padding: .5rem 1.25rem; border-radius: 4px; border: 1px solid #1f73b7;
    cursor: pointer; background: #fff; color: #1f73b7 }
  button.primary { background: #1f73b7; color: #fff }
  form { display: inline }`;

export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

const hidden = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');

const SCOPE_WORDS: Record<string, string> = {
  read: 'Read everything in this account',
  write: 'Change everything in this account',
};

const scopeWords = (scope: string): string => {
  const [resource, access] = scope.split(':');
  return SCOPE_WORDS[scope] ?? `${access === 'write' ? 'Change' : 'Read'} ${resource}`;
};

export function consentPage(request: {
  appName: string;
  host: string;
  user: UserRecord;
  scopes: string[];
  fields: Record<string, string>;
}): string {
  const scopes = request.scopes.map((scope) => `<li>${escapeHtml(scopeWords(scope))}</li>`);
  return page(
    `${request.appName} asks for access`,
    `<p>You are <strong>${escapeHtml(request.user.name)}</strong>, administrator of
      ${escapeHtml(request.host)}. ${escapeHtml(request.appName)} would act in your name and may:</p>
    <ul>${scopes.join('')}</ul>
    <form method="post" action="/oauth/authorizations">${hidden(request.fields)}
      <button class="primary" name="decision" value="allow">Allow</button>
      <button name="decision" value="deny">Deny</button>
    </form>`,
  );
}

/** For somebody who may not consent: who can. */
export function notAnAdminPage(user: UserRecord, admins: UserRecord[]): string {
  const names = admins.map((admin) => `<li>${escapeHtml(admin.name)}</li>`).join('');
  return page(
    'An administrator is needed',
    `<p>${escapeHtml(user.name)}, only an administrator can connect an app to this account.
      Please ask one of them:</p><ul>${names}</ul>`,
  );
}

/** Stands for the sign-in page: there are no passwords here. */
export function signInPage(staff: UserRecord[], returnTo: string): string {
  const buttons = staff.map(
    (user) =>
      `<p><form method="post" action="/desk/session">${hidden({
        userId: String(user.id),
        returnTo,
      })}<button>${escapeHtml(user.name)} (${user.role})</button></form></p>`,
  );
  return page('Sign in', `<p>Who are you?</p>${buttons.join('')}`);
}
