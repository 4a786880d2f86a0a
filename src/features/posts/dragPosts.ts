import * as vscode from 'vscode';
import { PostNode, type TreeNode } from './nodes';

const uriList = 'text/uri-list';

/** Posts can be dragged out of a tree: into a text, where they become links, or to where files are opened. */
export const dragPosts: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [uriList],
  dropMimeTypes: [],
  handleDrag: (nodes, transfer) => {
    const uris = nodes.flatMap((node) => (node instanceof PostNode ? [node.indexed.uri.toString()] : []));
    if (uris.length > 0) transfer.set(uriList, new vscode.DataTransferItem([...new Set(uris)].join('\r\n')));
  },
};
