// Every request that changes something carries a header that no other page can send.
const own = { "X-PiiScanner": "1" };

async function ask(path, options = {}) {
  const response = await fetch(path, { cache: "no-store", ...options });
  const body = response.headers.get("content-type")?.startsWith("application/json") ? await response.json() : null;
  return { status: response.status, isGood: response.ok, body };
}

const post = (path, body) => ask(path, { method: "POST", headers: own, body });

export const settings = () => ask("/api/settings");
export const add = (file, language) => post(`/api/files?name=${encodeURIComponent(file.name)}&lang=${language}`, file);
export const preview = id => ask(`/api/files/${id}/preview`);
export const redact = (id, preset, language) => post(`/api/files/${id}/redact?preset=${preset}&lang=${language}`);
export const makeSheet = (id, language) => post(`/api/files/${id}/sheet?lang=${language}`);
export const remove = id => ask(`/api/files/${id}`, { method: "DELETE", headers: own });
export const stop = () => post("/api/stop");
export const address = (id, what) => `/api/files/${id}/${what}`;
