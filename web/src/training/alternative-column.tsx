import {
  GridList,
  GridListItem as GridListRow,
  I18nProvider,
  isTextDropItem as isTextDrop,
  useDragAndDrop,
} from "react-aria-components";
import { type Block, isOffWork } from "../../../core/src/training/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { AlternativeHead } from "./alternative-head.tsx";
import { BlockCard } from "./block-card.tsx";
import type { ColumnProps } from "./column-props.ts";
import { warningsOf } from "./design-reading-card.tsx";
import { addBlock, type BlockPlace, blocksOf, mostBlocks } from "./edit-design.ts";
import { writeAlternative, writeBlock } from "./write-names.ts";

/** The kind of what is dragged: blocks of this page and nothing else. */
const dragType = "ouvrage-block";

/** One alternative: its blocks in order, to drag or to move by buttons, and what to look at first. */
export function AlternativeColumn(props: ColumnProps) {
  const { design, alternative, change, onOpen } = props;
  const name = writeAlternative(design, alternative.id);
  const { dragAndDropHooks } = useBlockDragging(props);
  return (
    <section className="card alternative" aria-label={name}>
      <AlternativeHead {...props} />
      {warningsOf(design, alternative, "blocks").map((warning) => (
        <Notice key={warning} tone="unsure">
          <p>{warning}</p>
        </Notice>
      ))}
      <I18nProvider locale="fr-FR">
        <GridList
          aria-label={say("design.canvas.list", { name })}
          className="block-list"
          keyboardNavigationBehavior="tab"
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="soft">{say("design.canvas.empty")}</p>}
          // The list keeps what it drew until told that something else counts.
          dependencies={[design]}
          items={alternative.blocks}
        >
          {(block: Block) => (
            <GridListRow textValue={writeBlock(block)} className="block-card">
              <BlockCard {...props} block={block} isAway={isOffWork(block)} />
            </GridListRow>
          )}
        </GridList>
      </I18nProvider>
      {alternative.blocks.length >= mostBlocks ? null : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              const { block } = addBlock(design, alternative.id, {});
              change((current) => addBlock(current, alternative.id, {}).design);
              onOpen(block);
            }}
          >
            {say("design.block.add")} <span className="visually-hidden">{name}</span>
          </button>
        </p>
      )}
    </section>
  );
}

/** Dragging by mouse, finger or keyboard, inside the alternative and between alternatives. */
function useBlockDragging({ design, alternative, onMove }: ColumnProps) {
  const placeAt = (key: string, side: string): BlockPlace => {
    const { id, blocks } = alternative;
    const at = blocks.findIndex((block) => block.id === key);
    return { alternative: id, before: side === "after" ? (blocks[at + 1]?.id ?? "") : key };
  };
  const drop = (blocks: readonly string[], place: BlockPlace) => {
    for (const block of blocks) onMove(block, place, "drag");
  };
  return useDragAndDrop<Block>({
    getItems: (keys) =>
      [...keys].map((key) => {
        const block = blocksOf(design).find(({ id }) => id === key);
        return { [dragType]: String(key), "text/plain": block === undefined ? "" : writeBlock(block) };
      }),
    acceptedDragTypes: [dragType],
    getDropOperation: () => "move",
    onReorder: ({ keys, target }) =>
      drop([...keys].map(String), placeAt(String(target.key), target.dropPosition)),
    async onInsert({ items: dropped, target }) {
      drop(await blocksIn(dropped), placeAt(String(target.key), target.dropPosition));
    },
    async onRootDrop({ items: dropped }) {
      drop(await blocksIn(dropped), { alternative: alternative.id, before: "" });
    },
  });
}

type Dropped = Parameters<typeof isTextDrop>[0];

function blocksIn(dropped: readonly Dropped[]): Promise<readonly string[]> {
  return Promise.all(
    dropped.flatMap((each) => (isTextDrop(each) && each.types.has(dragType) ? [each.getText(dragType)] : [])),
  );
}
