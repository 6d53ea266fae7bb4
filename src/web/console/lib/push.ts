/** Whether this browser is woken when its member is called; why not, where it cannot be. */
export type PushState = "unsupported" | "not-configured" | "denied" | "off" | "on";

const WORKER = "/console/push-worker.js";

/** What a subscription is to the server. */
export interface Device {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

const isSupported = (): boolean => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return registration ? registration.pushManager.getSubscription() : null;
}

/** @param publicKey the installation's; null where pushing is not configured */
export async function pushState(publicKey: string | null): Promise<PushState> {
  if (!isSupported()) return "unsupported";
  if (publicKey === null) return "not-configured";
  if (Notification.permission === "denied") return "denied";
  return (await current()) ? "on" : "off";
}

/** Asks the browser to be woken. Null when whoever sits there does not allow it. */
export async function subscribe(publicKey: string): Promise<Device | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await navigator.serviceWorker.register(WORKER, { scope: "/console/" });
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = "", keys = {} } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "" } };
}

/** Is woken no more. Gives the address that the server is to forget; null when there was none. */
export async function unsubscribe(): Promise<string | null> {
  const subscription = isSupported() ? await current() : null;
  if (!subscription) return null;
  await subscription.unsubscribe();
  return subscription.endpoint;
}
