import { hasEnded, type Job } from "./jobs-service";

/**
 * The later of two states of one job, whatever the order in which they arrived: the service tells the events of a job again
 * from the first, and an answer to a poll can be overtaken by an event.
 */
export function newerJob(known: Job | undefined, told: Job): Job {
  if (!known || hasEnded(told)) {
    return told;
  }
  return hasEnded(known) || told.progress < known.progress ? known : told;
}
