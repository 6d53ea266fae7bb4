import type { ReportPage, ReportSteps, Tool } from "../../features/platforms/help.ts";

const unchecked = { verifiedAt: null, reviewAfter: null } as const;

/**
 * Ways through the menus of apps. The words are in `locales/<language>/platforms.ftl`. An unchecked one is shown with a
 * remark that buttons may differ; one whose `reviewAfter` has passed gives way to the general steps.
 */
export const REPORT_STEPS: readonly ReportSteps[] = [
  {
    id: "steps-tiktok",
    platform: "tiktok",
    source: "TikTok, support.tiktok.com: report from «Share»; minors have a team of their own",
    ...unchecked,
  },
  { id: "steps-instagram", platform: "instagram", source: "Instagram: report from the three dots", ...unchecked },
  { id: "steps-facebook", platform: "facebook", source: "Facebook: report from the three dots", ...unchecked },
  { id: "steps-messenger", platform: "messenger", source: "general knowledge of the app", ...unchecked },
  { id: "steps-threads", platform: "threads", source: "Threads: report from the three dots", ...unchecked },
  {
    id: "steps-telegram",
    platform: "telegram",
    source: "Telegram's API names the reason «child abuse»; menus: general knowledge",
    ...unchecked,
  },
  { id: "steps-youtube", platform: "youtube", source: "YouTube help, 2802027; menus: general knowledge", ...unchecked },
  { id: "steps-x", platform: "x", source: "general knowledge of the app", ...unchecked },
  {
    id: "steps-discord",
    platform: "discord",
    source: "Discord: report before deleting or leaving; menus: general knowledge",
    ...unchecked,
  },
  { id: "steps-snapchat", platform: "snapchat", source: "Snapchat: press and hold, then report; school guides", ...unchecked },
  { id: "steps-whatsapp", platform: "whatsapp", source: "general knowledge: the last five messages go with a report", ...unchecked },
  { id: "steps-viber", platform: "viber", source: "general knowledge of the app", ...unchecked },
  { id: "steps-roblox", platform: "roblox", source: "general knowledge of the app", ...unchecked },
  { id: "steps-steam", platform: "steam", source: "general knowledge of the site", ...unchecked },
  { id: "steps-twitch", platform: "twitch", source: "general knowledge of the app", ...unchecked },
  { id: "steps-reddit", platform: "reddit", source: "general knowledge of the app", ...unchecked },
  { id: "steps-pinterest", platform: "pinterest", source: "general knowledge of the app", ...unchecked },
  { id: "steps-likee", platform: "likee", source: "general knowledge of the app", ...unchecked },
  { id: "steps-onlyfans", platform: "onlyfans", source: "general knowledge of the site", ...unchecked },
  { id: "steps-shop", platform: "shop", source: "general knowledge of shops", ...unchecked },
];

/** Pages for reports. None is shown before somebody has opened it and written the day into `verifiedAt`. */
export const REPORT_PAGES: readonly ReportPage[] = [
  {
    id: "page-tiktok",
    platform: "tiktok",
    url: "https://www.tiktok.com/legal/report/feedback",
    source: "named in public guides",
    ...unchecked,
  },
  {
    id: "page-instagram",
    platform: "instagram",
    url: "https://help.instagram.com/contact/383679321740945",
    source: "used in many guides; numbers of forms change",
    ...unchecked,
  },
  { id: "page-facebook", platform: "facebook", url: "https://www.meta.com/safety/", source: "general knowledge", ...unchecked },
  {
    id: "page-telegram",
    platform: "telegram",
    url: "https://telegram.org/faq#q-theres-illegal-content-on-telegram-how-do-i-take-it-down",
    source: "Telegram's FAQ; the address of the answer needs a check",
    ...unchecked,
  },
  {
    id: "page-youtube",
    platform: "youtube",
    url: "https://support.google.com/youtube/answer/2802027",
    source: "named in public guides",
    ...unchecked,
  },
  {
    id: "page-x",
    platform: "x",
    url: "https://help.x.com/en/forms/safety-and-sensitive-content",
    source: "named in public guides",
    ...unchecked,
  },
  { id: "page-discord", platform: "discord", url: "https://dis.gd/report", source: "named in public guides", ...unchecked },
  {
    id: "page-snapchat",
    platform: "snapchat",
    url: "https://help.snapchat.com/hc/en-us/requests/new",
    source: "named in public guides",
    ...unchecked,
  },
  { id: "page-whatsapp", platform: "whatsapp", url: "https://www.whatsapp.com/contact", source: "general knowledge", ...unchecked },
  { id: "page-viber", platform: "viber", url: "https://help.viber.com", source: "general knowledge", ...unchecked },
  { id: "page-roblox", platform: "roblox", url: "https://www.roblox.com/support", source: "general knowledge", ...unchecked },
  { id: "page-steam", platform: "steam", url: "https://help.steampowered.com", source: "general knowledge", ...unchecked },
];

/** Services that help everywhere in the world. */
export const TOOLS: readonly Tool[] = [
  {
    id: "take-it-down",
    url: "https://takeitdown.ncmec.org",
    kinds: ["intimate", "threats"],
    named: true,
    source:
      "NCMEC: under 18, worldwide, anonymous, free, only a fingerprint of the picture leaves the phone; whether it speaks Ukrainian needs a check",
    ...unchecked,
  },
];
