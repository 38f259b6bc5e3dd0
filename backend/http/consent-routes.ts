import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { CrossdeskError } from '../errors.ts';
import { type ConsentOutcome, consentPage } from './consent-page.ts';
import { likelyLocale } from './page.ts';

/** Codes of refusals that a person in that window can do something about. */
const TELLS: Record<string, ConsentOutcome> = {
  consent_unknown: 'unknown',
  consent_not_admins: 'not_admin',
  helpdesk_disconnected: 'code_refused',
  helpdesk_rejected: 'code_refused',
  helpdesk_unavailable: 'unreachable',
};

/**
 * `GET /oauth/zendesk/callback`: the way back from the consent page, in a window of its own. Who
 * reads the answer is a person, so every outcome is a page; the app itself hears of it from us.
 */
export async function consentRoutes(
  app: FastifyInstance,
  consent: {
    finishConsent(state: string, code: string): Promise<void>;
    denyConsent(state: string): Promise<void>;
  },
): Promise<void> {
  app.get<{ Querystring: { state?: string; code?: string; error?: string } }>(
    '/oauth/zendesk/callback',
    {
      config: { isPublic: true },
      schema: {
        querystring: Type.Object({
          state: Type.Optional(Type.String({ maxLength: 200 })),
          code: Type.Optional(Type.String({ maxLength: 500 })),
          error: Type.Optional(Type.String({ maxLength: 200 })),
        }),
      },
    },
    async (request, reply) => {
      const { state, code, error } = request.query;
      const say = (status: number, outcome: ConsentOutcome) => {
        const nonce = randomBytes(16).toString('base64');
        return reply
          .code(status)
          .header('Content-Security-Policy', `default-src 'none'; style-src 'nonce-${nonce}'`)
          .type('text/html; charset=utf-8')
          .send(consentPage(outcome, likelyLocale(request.headers['accept-language']), nonce));
      };
      if (error !== undefined || state === undefined || code === undefined) {
        // The page that asked does not hear from this window.
        if (error !== undefined && state !== undefined) await consent.denyConsent(state);
        return say(400, 'denied');
      }
      try {
        await consent.finishConsent(state, code);
      } catch (failure) {
        const outcome = failure instanceof CrossdeskError ? TELLS[failure.code] : undefined;
        if (outcome === undefined) throw failure;
        request.log.info({ code: (failure as CrossdeskError).code }, 'consent refused');
        return say((failure as CrossdeskError).httpStatus, outcome);
      }
      return say(200, 'connected');
    },
  );
}
