/** Names the text that was accepted; raise it when what it promises or warns of changes, and people are asked anew. */
export const CONSENT_VERSION = "2026-11";
