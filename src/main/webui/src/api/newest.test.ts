import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { newest } from "./newest";

const making = { in_progress: true, updated_at: "2026-11-22T10:00:01.000Z" };
const ended = { in_progress: false, updated_at: "2026-11-22T10:00:02.000Z" };
const key = ["packaging", "somewhere", "status"];

test("an answer that is older than the event which arrived meanwhile does not take its place", async () => {
  const queries = new QueryClient();
  let answer = (_: typeof making) => {};
  const asked = queries.fetchQuery({
    queryKey: key,
    queryFn: () => new Promise<typeof making>((resolve) => (answer = resolve)),
    structuralSharing: newest,
  });
  queries.setQueryData(key, ended);
  answer(making);
  await asked;

  expect(queries.getQueryData(key)).toEqual(ended);
});

test("what is newer is shown", () => {
  expect(newest(making, ended)).toBe(ended);
  expect(newest(undefined, making)).toBe(making);
});
