import type { Catalogue, Platform } from "../../features/platforms/platforms.ts";
import { PLATFORMS, SHORTENERS, WRAPPERS } from "../common/platforms.ts";

const shop = (id: string, name: string, hosts: readonly string[], aliases: readonly string[], more: Partial<Platform> = {}): Platform => ({
  id,
  name,
  hosts,
  aliases,
  shop: true,
  account: /^[\p{L}\p{N}_.-]{2,60}$/u,
  rules: [],
  ...more,
});

/** Where teens in Ukraine buy, sell and are cheated. */
const SHOPS: readonly Platform[] = [
  shop("olx", "OLX", ["olx.ua"], ["olx", "олх", "олікс", "оелікс"], {
    rules: [
      { pattern: "/list/user/:code/*", kind: "shop", to: "/list/user/:code", account: ":code" },
      { pattern: "/:lang/list/user/:code/*", kind: "shop", to: "/list/user/:code", account: ":code" },
      { pattern: "/d/:lang/list/user/:code/*", kind: "shop", to: "/list/user/:code", account: ":code" },
      { pattern: "/d/:lang/obyavlenie/:any", kind: "shop", to: "/d/obyavlenie/:any" },
      { pattern: "/d/obyavlenie/:any", kind: "shop" },
      { pattern: ":account.olx.ua/*", kind: "shop", to: "https://:account.olx.ua" },
    ],
    reserved: ["help", "static", "blog", "login", "business", "praca"],
  }),
  shop("prom", "Prom", ["prom.ua"], ["prom.ua", "?prom", "?пром"], {
    rules: [{ pattern: ":account.prom.ua/*", kind: "shop", to: "https://:account.prom.ua" }],
    reserved: ["my", "support", "static", "images", "blog"],
  }),
  shop("rozetka", "Rozetka", ["rozetka.com.ua", "rozetka.ua"], ["rozetka", "розетка", "розетці", "розетке"], {
    rules: [
      { pattern: "/seller/:account/*", kind: "shop", to: "/seller/:account" },
      { pattern: "/:lang/seller/:account/*", kind: "shop", to: "/seller/:account" },
    ],
  }),
  shop("shafa", "Shafa", ["shafa.ua"], ["shafa", "?шафа"], {
    rules: [
      { pattern: "/member/:account/*", kind: "shop", to: "/member/:account" },
      { pattern: "/:lang/member/:account/*", kind: "shop", to: "/member/:account" },
    ],
  }),
  shop("kasta", "Kasta", ["kasta.ua", "modnakasta.ua"], ["kasta", "?каста"]),
  shop("bigl", "Bigl", ["bigl.ua"], ["bigl.ua"]),
  shop("epicentr", "Епіцентр", ["epicentrk.ua"], ["епіцентр*", "эпицентр*", "epicentr"]),
  shop("allo", "Алло", ["allo.ua"], ["allo.ua"]),
  shop("comfy", "Comfy", ["comfy.ua"], ["comfy", "комфі"]),
  shop("makeup", "MAKEUP", ["makeup.com.ua"], ["makeup.com.ua"]),
  shop("izi", "izi", ["izi.ua"], ["izi.ua"]),
  shop("crafta", "Crafta", ["crafta.ua"], ["crafta"]),
  shop("violity", "Violity", ["violity.com"], ["violity", "віоліті"]),
  shop("auto-ria", "AUTO.RIA", ["auto.ria.com", "ria.com"], ["auto.ria", "авторіа"]),
];

const VK_ACCOUNT = /^[a-z0-9_.]{2,40}$/i;

/** Networks that are forbidden in Ukraine: recognised, because things happen there too; nobody is sent there. */
const BANNED: readonly Platform[] = [
  {
    id: "vk",
    name: "VK",
    hosts: ["vk.com", "vk.ru", "vkontakte.ru", "vkvideo.ru"],
    shortHosts: ["vk.cc"],
    account: VK_ACCOUNT,
    reserved: ["feed", "im", "away.php", "login", "search", "video", "music", "groups", "friends", "apps", "about", "dev", "support"],
    banned: true,
    bare: true,
    aliases: ["vk", "вконтакте", "вконтакті", "вк"],
    rules: [
      { pattern: "/id:number", kind: "profile-by-id", account: "id:number" },
      { pattern: "/club:number", kind: "chat", account: "club:number" },
      { pattern: "/public:number", kind: "chat", account: "public:number" },
      { pattern: "/wall-:number_:number2", kind: "post", account: "club:number" },
      { pattern: "/wall:number_:number2", kind: "post", account: "id:number" },
      { pattern: "/video-:number_:number2", kind: "video", account: "club:number" },
      { pattern: "/video:number_:number2", kind: "video", account: "id:number" },
      { pattern: "/clip-:number_:number2", kind: "video", account: "club:number" },
      { pattern: "/clip:number_:number2", kind: "video", account: "id:number" },
      { pattern: "/photo-:number_:number2", kind: "post", account: "club:number" },
      { pattern: "/photo:number_:number2", kind: "post", account: "id:number" },
      { pattern: "/im?sel=:code", kind: "chat" },
      { pattern: "/:account", kind: "account" },
      { pattern: "vk.me/join/:any", kind: "invite", to: "https://vk.me/join/:any" },
      { pattern: "vk.me/:account", kind: "account", to: "/:account" },
      { pattern: "vk://profile/:number", kind: "profile-by-id", to: "/id:number", account: "id:number" },
    ],
  },
  {
    id: "ok-ru",
    name: "OK.ru",
    hosts: ["ok.ru", "odnoklassniki.ru"],
    account: VK_ACCOUNT,
    banned: true,
    bare: true,
    aliases: ["ok.ru", "однокласники.ру", "одноклассники.ру"],
    rules: [
      { pattern: "/profile/:number/*", kind: "profile-by-id", to: "/profile/:number", account: ":number" },
      { pattern: "/group/:number/*", kind: "chat", to: "/group/:number" },
      { pattern: "/video/:number/*", kind: "video", to: "/video/:number" },
    ],
  },
];

/** Everything that is recognised in Ukraine. */
export const CATALOGUE: Catalogue = {
  platforms: [...PLATFORMS, ...SHOPS, ...BANNED],
  shorteners: SHORTENERS,
  wrappers: WRAPPERS,
  phones: { region: "UA", callingCode: "380" },
};
