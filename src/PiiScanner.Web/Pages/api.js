// Every request that changes something carries a header that no other page can send.
const own = { "X-PiiScanner": "1" };

async function ask(path, options = {}) {
  const response = await fetch(path, { cache: "no-store", ...options });
  const body = response.headers.get("content-type")?.startsWith("application/json") ? await response.json() : null;
  return { status: response.status, isGood: response.ok, body };
}

const post = (path, body) => ask(path, { method: "POST", headers: own, body });

const words = choice => Object.entries(choice).filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");

// A choice holds what the person at the page has chosen: lang, channel, purpose.
export const settings = () => ask("/api/settings");
export const add = (file, choice) => post(`/api/files?name=${encodeURIComponent(file.name)}&${words(choice)}`, file);
export const scan = (id, choice, password) => post(`/api/files/${id}/scan?${words(choice)}`, password ?? "");
export const preview = (id, choice) => ask(`/api/files/${id}/preview?${words(choice)}`);
export const redact = (id, preset, choice) => post(`/api/files/${id}/redact?preset=${preset}&${words(choice)}`);
export const makeSheet = (id, choice) => post(`/api/files/${id}/sheet?${words(choice)}`);
export const remove = id => ask(`/api/files/${id}`, { method: "DELETE", headers: own });
export const stop = () => post("/api/stop");
export const address = (id, what) => `/api/files/${id}/${what}`;
