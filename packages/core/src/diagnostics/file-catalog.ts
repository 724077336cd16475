import type { Catalog } from './catalog.js';
import { type FileIgnoreArguments, fileIgnoreCatalog } from './file-ignore-catalog.js';
import { type FileTextArguments, fileTextCatalog } from './file-text-catalog.js';
import { type FileTreeArguments, fileTreeCatalog } from './file-tree-catalog.js';

/** What the messages of the `file/…` codes need. */
export interface FileCatalogArguments extends FileTextArguments, FileTreeArguments, FileIgnoreArguments {}

/** The codes about a file as such: whether it can be read, its YAML, and the comments that ignore findings. */
export const fileCatalog: Catalog<FileCatalogArguments> = {
  ...fileTextCatalog,
  ...fileTreeCatalog,
  ...fileIgnoreCatalog,
};
