package ro.asigur.bench.product;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ro.asigur.bench.Latencies;

/** What a person reads all day: the list of households, a file, a search by name; one after the other, by one reader. */
public final class Reads {

    private final Api api;
    private final int rounds;
    private final Random random = new Random(7);

    public Reads(Api api, int rounds) {
        this.api = api;
        this.rounds = rounds;
    }

    public record Result(Latencies list, Latencies file, Latencies search) {}

    public Result measure() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 6; page++) {
            JsonObject answer =
                    api.get("/api/census/households?limit=50" + after).asJsonObject();
            for (JsonObject row : answer.getJsonArray("items").getValuesAs(JsonObject.class)) {
                ids.add(row.getString("id"));
                if (!row.getString("headName").isBlank()) { // a household that was not interviewed names nobody
                    names.add(row.getString("headName"));
                }
            }
            if (answer.isNull("next")) {
                break;
            }
            after = "&after=" + Api.encoded(answer.getString("next"));
        }
        round(ids, names, Math.max(10, rounds / 5), new Result(new Latencies(), new Latencies(), new Latencies()));
        Result result = new Result(new Latencies(), new Latencies(), new Latencies());
        round(ids, names, rounds, result);
        return result;
    }

    private void round(List<String> ids, List<String> names, int times, Result into)
            throws IOException, InterruptedException {
        String[] sorts = {"number", "priority", "lastVisit", "name"};
        for (int i = 0; i < times; i++) {
            timed("/api/census/households?limit=50&sort=" + sorts[i % sorts.length], into.list());
            timed("/api/census/households/" + ids.get(random.nextInt(ids.size())), into.file());
            timed(
                    "/api/census/people?limit=20&q=" + Api.encoded(typed(names.get(random.nextInt(names.size())))),
                    into.search());
        }
    }

    /** What is typed before one finds: the family name's beginning, or more of it and of the given name. */
    private String typed(String name) {
        String[] words = name.split(" ", 2);
        String family = words[0].substring(0, Math.min(words[0].length(), 3 + random.nextInt(3)));
        return words.length > 1 && random.nextBoolean()
                ? family + " " + words[1].substring(0, Math.min(words[1].length(), 3))
                : family;
    }

    private void timed(String path, Latencies into) throws IOException, InterruptedException {
        long from = System.nanoTime();
        var answer = api.get(path);
        into.add(System.nanoTime() - from);
        if (answer instanceof JsonArray array && array.isEmpty()) {
            throw new IllegalStateException("nothing found by " + path);
        }
    }
}
