import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: "primary" | "plain" | "quiet" | "danger";
  icon?: IconName;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = "plain", icon, small, className, children, type = "button", ...rest }: Props) {
  const classes = [styles.button, styles[variant], small && styles.small, className].filter(Boolean).join(" ");
  return (
    <button {...rest} type={type} className={classes}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}
