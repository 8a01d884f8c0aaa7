import { type FormEvent, useState } from "react";
import { chooseWorkspace, isWorkspaceName, knownWorkspaces, useWorkspace } from "../api/workspace";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Popover } from "../ui/Popover";
import styles from "./WorkspaceMenu.module.css";

/** Each workspace has a product and a package of its own. */
export function WorkspaceMenu() {
  const workspace = useWorkspace();
  return (
    <Popover
      label="Workspaces"
      trigger={(props) => (
        <button {...props} type="button" className={styles.trigger} title="Workspace">
          <span className="visually-hidden">Workspace </span>
          <span className={styles.name}>{workspace}</span>
          <Icon name="chevronDown" size={14} />
        </button>
      )}
    >
      {(close) => (
        <div className={styles.menu}>
          <ul>
            {knownWorkspaces().map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.choice}
                  aria-pressed={name === workspace}
                  onClick={() => {
                    chooseWorkspace(name);
                    close();
                  }}
                >
                  {name}
                  {name === workspace && <Icon name="check" size={16} />}
                </button>
              </li>
            ))}
          </ul>
          <NewWorkspace onDone={close} />
        </div>
      )}
    </Popover>
  );
}

function NewWorkspace({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState("");
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (isWorkspaceName(name)) {
      chooseWorkspace(name);
      onDone();
    }
  };
  return (
    <form className={styles.create} onSubmit={create}>
      <input
        aria-label="Name of a new workspace"
        placeholder="new-workspace"
        value={name}
        onChange={(event) => setName(event.target.value.toLowerCase().replace(/[^a-z0-9-]/g, "-"))}
        maxLength={64}
      />
      <Button type="submit" small disabled={name === ""}>
        Open
      </Button>
    </form>
  );
}
