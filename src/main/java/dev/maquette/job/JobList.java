package dev.maquette.job;

import dev.maquette.http.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages through one owner's jobs, newest first, and drops from the index what has expired. */
@ApplicationScoped
public class JobList {

    private static final int SCAN = 100;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})");

    private final JobStore store;

    JobList(JobStore store) {
        this.store = store;
    }

    /** @param nextCursor null on the last page */
    @Schema(name = "JobPage")
    public record Page(
            List<JobView> jobs, @Schema(nullable = true) String nextCursor) {}

    /** @param kind null for all; so {@code status} */
    Page page(String owner, String kind, JobStatus status, int limit, String cursor) {
        Position position = Position.of(cursor);
        List<JobView> page = new ArrayList<>();
        while (true) {
            Map<String, Long> ids = store.newest(owner, position.before(), position.skip(), SCAN);
            for (Map.Entry<String, Long> entry : ids.entrySet()) {
                if (page.size() == limit) {
                    return new Page(page, position.toString());
                }
                Optional<Job> job = store.find(entry.getKey());
                if (job.isEmpty()) {
                    store.forget(owner, entry.getKey());
                    continue;
                }
                position = position.after(entry.getValue());
                job.filter(found -> kind == null || kind.equals(found.kind()))
                        .filter(found -> status == null || status == found.status())
                        .map(JobView::of)
                        .ifPresent(page::add);
            }
            if (ids.size() < SCAN) {
                return new Page(page, null);
            }
        }
    }

    /**
     * Where a page begins: after so many jobs of that very millisecond. New jobs come in front of it and so never shift it.
     *
     * @param millisecond null for the newest
     */
    private record Position(Long millisecond, int skip) {

        static Position of(String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return new Position(null, 0);
            }
            Matcher parts = CURSOR.matcher(cursor);
            if (!parts.matches()) {
                throw ApiException.invalid("cursor", "must be the next_cursor of an earlier page");
            }
            return new Position(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
        }

        String before() {
            return millisecond == null ? "+inf" : String.valueOf(millisecond);
        }

        Position after(long created) {
            return millisecond != null && millisecond == created
                    ? new Position(millisecond, skip + 1)
                    : new Position(created, 1);
        }

        @Override
        public String toString() {
            return millisecond + "." + skip;
        }
    }
}
