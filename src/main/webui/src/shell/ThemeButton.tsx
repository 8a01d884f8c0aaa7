import { chooseTheme, useTheme } from "../theme/theme";
import { IconButton } from "../ui/IconButton";

export function ThemeButton() {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return <IconButton icon={theme === "dark" ? "sun" : "moon"} label={`Use ${other} colours`} onClick={() => chooseTheme(other)} />;
}
