/** What the pretend account and the backend must agree on. */
export const SANDBOX_APP = { id: '900000000001', name: 'Crossdesk' };
export const SANDBOX_OAUTH = {
  clientId: 'zdg-crossdesk-sandbox',
  clientSecret: 'sandbox-client-secret',
};

export interface SandboxAddresses {
  /** Of the pretend helpdesk; its port is the account's subdomain. */
  helpdeskPort: number;
  deeplUrl: string;
  openaiUrl: string;
}

/**
 * The environment in which the backend works with the sandbox. Keys that a person put into
 * `.env` win, so that the same page translates and drafts for real.
 */
export function backendEnvironment(
  addresses: SandboxAddresses,
  own: Record<string, string | undefined>,
): Record<string, string> {
  const helpdesk = `http://127.0.0.1:${addresses.helpdeskPort}`;
  return {
    ZENDESK_ORIGIN_TEMPLATE: 'http://127.0.0.1:{subdomain}',
    ZENDESK_APP_ID: SANDBOX_APP.id,
    ZENDESK_OAUTH_CLIENT_ID: SANDBOX_OAUTH.clientId,
    ZENDESK_OAUTH_CLIENT_SECRET: SANDBOX_OAUTH.clientSecret,
    ZAF_SDK_URL: `${helpdesk}/zaf_sdk.min.js`,
    FRAME_ANCESTORS: helpdesk,
    ENGINES_MAY_BE_PRIVATE: 'true',
    ...(own.DEEPL_AUTH_KEY
      ? {}
      : {
          DEEPL_AUTH_KEY: 'sample-phrasebook:fx',
          DEEPL_SERVER_URL: addresses.deeplUrl,
          DEEPL_DISPLAY_NAME: 'sample phrasebook',
        }),
    ...(own.OPENAI_API_KEY || own.OPENAI_BASE_URL
      ? {}
      : {
          OPENAI_API_KEY: 'sample-phrasebook',
          OPENAI_BASE_URL: addresses.openaiUrl,
          OPENAI_MODEL: 'sample-drafts',
          OPENAI_DISPLAY_NAME: 'sample drafts',
        }),
  };
}
