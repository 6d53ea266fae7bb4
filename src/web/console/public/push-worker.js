// Wakes whoever is called while no console is open. What it shows says nothing from which anybody could tell who wrote or what.
self.addEventListener("push", (event) => {
  const { title = "Parasolka", body = "" } = read(event.data);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      // One notice a case: a call that is repeated takes the place of the one before, and sounds again.
      tag: body,
      renotify: true,
      requireInteraction: true,
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openConsole());
});

function read(data) {
  try {
    return data ? data.json() : {};
  } catch {
    // Not ours, or cut short: a notice is shown all the same.
    return {};
  }
}

async function openConsole() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find(({ url }) => new URL(url).pathname.startsWith("/console"));
  return open ? open.focus() : self.clients.openWindow("/console/queue");
}
