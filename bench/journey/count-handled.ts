/** Deliveries whose tags are written, as the backend counts them: what it does not count may still run. */
export async function countHandled(backendUrl: string): Promise<number> {
  const metrics = await (await fetch(`${backendUrl}/metrics`)).text();
  return Number(/^crossdesk_event_to_fields_seconds_count (\d+)/m.exec(metrics)?.[1] ?? 0);
}
