/**
 * Names of channels → the number that `via_id` conditions hold (developer.zendesk.com, "Via types
 * reference"). Both spellings of a name are here: REST's (`email`, `web`, `api`) and the internal
 * one (`mail`, `web_form`, `web_service`). REST names that stand for several numbers, such as
 * `voice` and `facebook`, are left out: which of them it was cannot be told.
 */
const VIA_IDS: ReadonlyMap<string, number> = new Map([
  ['web', 0],
  ['web_form', 0],
  ['email', 4],
  ['mail', 4],
  ['api', 5],
  ['web_service', 5],
  ['rule', 8],
  ['get_satisfaction', 16],
  ['twitter_favorite', 23],
  ['twitter_dm', 26],
  ['closed_ticket', 27],
  ['chat', 29],
  ['twitter', 30],
  ['ticket_sharing', 31],
  ['voicemail', 33],
  ['phone_call_inbound', 34],
  ['phone_call_outbound', 35],
  ['facebook_post', 38],
  ['facebook_message', 41],
  ['api_voicemail', 44],
  ['api_phone_call_inbound', 45],
  ['api_phone_call_outbound', 46],
  ['web_widget', 48],
  ['mobile_sdk', 49],
  ['helpcenter', 50],
  ['help_center', 50],
  ['satisfaction_prediction', 54],
  ['any_channel', 55],
  ['mobile', 56],
  ['sms', 57],
  ['line', 72],
  ['wechat', 73],
  ['whatsapp', 74],
]);

const KNOWN_IDS = new Set(VIA_IDS.values());

/** The number of a channel's name; null for channels whose number is not known. */
export function viaIdOf(channel: string): number | null {
  return VIA_IDS.get(channel) ?? null;
}

/** Reads the value of a condition, a number (`4`, `"4"`) or a name; null when it is not known. */
export function readViaId(value: unknown): number | null {
  const text = String(value);
  if (!/^\d+$/.test(text)) return viaIdOf(text);
  const id = Number(text);
  return KNOWN_IDS.has(id) ? id : null;
}
