import { EMPTY_LIBRARY } from "../../../src/library/library-index.ts";
import type { LibraryActions, LibraryProps } from "../../../src/options/explainers/library-actions.ts";

/** What a reader does who adds nothing: each of these would be a mistake. */
const unasked = async (): Promise<never> => {
  throw new Error("nobody asked for this");
};

/** A library without explainers, whose actions nobody is to call. */
export const NO_LIBRARY: LibraryProps = {
  library: EMPTY_LIBRARY,
  actions: {
    onLook: unasked,
    onAdd: unasked,
    onRemove: unasked,
    onExport: unasked,
    onEdit: unasked,
    onBackUp: unasked,
    onMove: unasked,
    onOpen: async () => null,
    onCompare: async () => null,
    onTopic: (candidate) => candidate,
    onTry: () => [],
    async *onFindRisky() {},
    async *onFindShared() {},
    onReadTab: async () => null,
  } satisfies LibraryActions,
};
