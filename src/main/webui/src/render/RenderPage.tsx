export default function RenderPage() {
  return null;
}
