package dev.maquette.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of jobs that ended.
 *
 * @param accepted jobs, each counted once
 * @param outcomes how many ended in which way, failures by their code
 * @param paid orders that the provider took
 * @param paidTwice prompts that were ordered more often than once; each job has a prompt of its own
 * @param unreadable results that are not there, or not what their name says
 */
record ChaosVerdict(int accepted, Map<String, Integer> outcomes, int paid, long paidTwice, long unreadable) {

    static ChaosVerdict of(Api api, List<String> jobs, StandIn standIn) {
        Map<String, Integer> outcomes = new TreeMap<>();
        long unreadable = 0;
        for (String job : jobs) {
            JsonNode status = api.get("/tasks/" + job + "/status").body();
            boolean complete = status.path("status").asText().equals("complete");
            outcomes.merge(complete ? "complete" : status.path("error_code").asText(), 1, Integer::sum);
            if (complete && !isWhatItsNameSays(api, status.path("asset_url").asText())) {
                unreadable++;
            }
        }
        List<String> orders = standIn.ordersOfTasks();
        Map<String, Long> byPrompt =
                orders.stream().collect(Collectors.groupingBy(hash -> hash, Collectors.counting()));
        long twice = byPrompt.values().stream().filter(times -> times > 1).count();
        return new ChaosVerdict(new HashSet<>(jobs).size(), outcomes, orders.size(), twice, unreadable);
    }

    /** Nothing lost, nothing paid twice, and every success is there. */
    boolean holds() {
        int ended = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return ended == accepted && outcomes.containsKey("complete") && paidTwice == 0 && unreadable == 0;
    }

    private static boolean isWhatItsNameSays(Api api, String url) {
        String name = url.substring(url.lastIndexOf('/') + 1, url.lastIndexOf('.'));
        return sha256(api.bytes(url)).equals(name);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
