import type { Node, Repeat, Try } from "./graph.ts";
import { valueText, type NodeOf } from "./value-text.ts";

/** What a node is called in a diagram or a list: `if accuracy >= 0.85`, `for each configuration`, `train`. */
export function nodeTitle(node: Node, nodeOf: NodeOf): string {
  switch (node.kind) {
    case "task":
    case "call":
      return node.name;
    case "branch":
      return `if ${valueText(node.condition, nodeOf)}`;
    case "loop":
      return `for each ${node.itemName}`;
    case "repeat":
      return repeatTitle(node, nodeOf);
    case "try":
      return tryTitle(node);
    case "throw":
      return `throw ${valueText(node.message, nodeOf)}`;
  }
}

function repeatTitle({ items, itemName, before, again }: Repeat, nodeOf: NodeOf): string {
  if (items) return `for each ${itemName}, one by one`;
  if (before) return `while ${valueText(before, nodeOf)}`;
  return again ? `do … while ${valueText(again, nodeOf)}` : "repeat";
}

function tryTitle({ handles, handler }: Try): string {
  if (handles === "every-end") return "try … finally";
  return handler.nodes.length > 0 ? "try … catch" : "try, and go on after a failure";
}
