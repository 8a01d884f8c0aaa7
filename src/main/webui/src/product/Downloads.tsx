import { FormatMenu } from "../ui/FormatMenu";
import { EXPORT_FORMATS, exportUrl } from "./product-service";

/** The shown version as a file, in every format that the service has. */
export function Downloads({ version }: { version: string }) {
  return <FormatMenu key={version} text="Download" label="Download" name="product" formats={EXPORT_FORMATS} urlOf={exportUrl} />;
}
