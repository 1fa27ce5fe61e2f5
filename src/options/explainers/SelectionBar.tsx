import { useEffect, useRef } from "preact/hooks";
import { countText, text } from "../../browser/interface-text.ts";

type SelectionBarProps = {
  /** How many are selected, and of how many. */
  readonly count: number;
  readonly of: number;
  /** Whether those that are selected are on or off; null when they differ. */
  readonly areOn: boolean | null;
  readonly onSelectAll: (all: boolean) => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onDone: () => void;
};

/** What can be done with several explainers at once. The keyboard goes on here as soon as it is there. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, of, areOn, onSelectAll, onRemove, onExport, onSwitch, onDone } = props;
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => all.current?.focus(), []);
  const isNone = count === 0;
  const said = [
    countText("optionsSelected", count),
    !isNone && areOn !== null && text(areOn ? "optionsValueOn" : "optionsValueOff"),
  ];
  return (
    <fieldset class="selection-bar">
      <legend class="hidden">{text("optionsSelect")}</legend>
      <label class="check">
        <input
          ref={all}
          type="checkbox"
          checked={count === of}
          indeterminate={!isNone && count < of}
          onChange={({ currentTarget }) => onSelectAll(currentTarget.checked)}
        />
        <span>{text("optionsSelectAll")}</span>
      </label>
      <span id="selected-count" class="soft" role="status">
        {said.filter(Boolean).join(" · ")}
      </span>
      <p class="row">
        <SelectionButton isNone={isNone} label={text("optionsRemove")} onPress={onRemove} />
        <SelectionButton isNone={isNone} label={text("optionsExportShort")} onPress={onExport} />
        <SelectionButton isNone={isNone} label={text("optionsTurnOn")} onPress={() => onSwitch(true)} />
        <SelectionButton isNone={isNone} label={text("optionsTurnOff")} onPress={() => onSwitch(false)} />
        <button type="button" class="done" onClick={onDone}>
          {text("optionsSelectDone")}
        </button>
      </p>
    </fieldset>
  );
}

type SelectionButtonProps = { readonly isNone: boolean; readonly label: string; readonly onPress: () => void };

function SelectionButton({ isNone, label, onPress }: SelectionButtonProps) {
  return (
    <button type="button" disabled={isNone} aria-describedby="selected-count" onClick={onPress}>
      {label}
    </button>
  );
}
