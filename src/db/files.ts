import type { StorageConfig } from "../config.ts";
import type { FileStore } from "./file-store.ts";
import { folderFiles } from "./files.folder.ts";
import { s3Files } from "./files.s3.ts";

/** The store that STORAGE_URL names. Opens nothing: the first write finds out whether it can. */
export const openFiles = (config: StorageConfig): FileStore => (config.kind === "s3" ? s3Files(config.url) : folderFiles(config.path));
