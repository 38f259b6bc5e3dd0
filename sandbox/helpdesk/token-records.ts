/** What the pretend account remembers of consents. */

export interface TokenRecord {
  id: number;
  access_token: string;
  refresh_token: string;
  client_id: string;
  user_id: number;
  scopes: string[];
  created_at: string;
  expires_at: string;
  refresh_expires_at: string;
}

export interface AuthorizationCodeRecord {
  code: string;
  client_id: string;
  redirect_uri: string;
  user_id: number;
  scopes: string[];
  code_challenge: string | null;
  expires_at: string;
}
