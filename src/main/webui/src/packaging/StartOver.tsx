import { useState } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import fields from "../ui/fields.module.css";
import { IconButton } from "../ui/IconButton";
import { Popover } from "../ui/Popover";
import type { PackageType } from "./packaging-service";
import styles from "./StartOver.module.css";

type Question = "reset" | "clear";

interface Props {
  type: PackageType;
  onReset: () => void;
  onClear: () => void;
}

/** What throws work away, which asks first. */
export function StartOver({ type, onReset, onClear }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => setQuestion(null);
  const texts = {
    reset: { title: `Reset the ${type}?`, text: `Its artwork and its size are given up. The ${type === "box" ? "cylinder" : "box"} stays.` },
    clear: { title: "Start afresh?", text: "The artwork of box and cylinder is given up, and what is being made is cancelled." },
  };
  return (
    <>
      <Popover label="Start over" trigger={(props) => <IconButton {...props} icon="rewind" label="Start over" />}>
        {(closeMenu) => (
          <ul className={styles.choices}>
            {(["reset", "clear"] as const).map((choice) => (
              <li key={choice}>
                <button
                  type="button"
                  onClick={() => {
                    closeMenu();
                    setQuestion(choice);
                  }}
                >
                  {choice === "reset" ? `Reset the ${type} …` : "Clear box and cylinder …"}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      <Dialog title={question ? texts[question].title : ""} open={question !== null} onClose={close}>
        <div className={styles.question}>
          <p>{question && texts[question].text}</p>
          <div className={fields.actions}>
            <Button variant="quiet" onClick={close}>
              Keep it
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                close();
                (question === "reset" ? onReset : onClear)();
              }}
            >
              {question === "reset" ? `Reset the ${type}` : "Clear everything"}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
