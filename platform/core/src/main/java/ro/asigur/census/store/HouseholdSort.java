package ro.asigur.census.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.kernel.Refusal;

/**
 * A way of sorting households: its ORDER BY (read from an index), the condition for the rows beyond a cursor, and the cursor
 * of a row. A cursor is opaque to clients: base64url of {@code sort|values}.
 */
enum HouseholdSort {
    NUMBER("number", "h.uat, h.number", "(h.uat, h.number) > (?, ?)") {
        @Override
        String values(HouseholdRow row) {
            return row.uat() + "|" + row.number();
        }

        @Override
        List<Object> bound(String[] parts) {
            return List.of(Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
        }
    },
    PRIORITY(
            "priority",
            "coalesce(h.priority, 9), h.uat, h.number",
            "(coalesce(h.priority, 9), h.uat, h.number) > (?, ?, ?)") {
        @Override
        String values(HouseholdRow row) {
            Integer priority = row.priority();
            return (priority == null ? 9 : priority) + "|" + row.uat() + "|" + row.number();
        }

        @Override
        List<Object> bound(String[] parts) {
            return List.of(Integer.valueOf(parts[1]), Integer.valueOf(parts[2]), Integer.valueOf(parts[3]));
        }
    },
    LAST_VISIT(
            "lastVisit",
            "coalesce(h.last_visit, date '0001-01-01') desc, h.id desc",
            "(coalesce(h.last_visit, date '0001-01-01'), h.id) < (?, ?)") {
        @Override
        String values(HouseholdRow row) {
            LocalDate last = row.lastVisit();
            return (last == null ? "0001-01-01" : last) + "|" + row.id();
        }

        @Override
        List<Object> bound(String[] parts) {
            return List.of(LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
        }
    },
    /** By family name, which a row does not show by itself: the page goes on after the household, not after a name. */
    NAME(
            "name",
            "h.head_sort collate \"ro-RO-x-icu\", h.id",
            "(h.head_sort collate \"ro-RO-x-icu\", h.id) > ((select last.head_sort from core.household last where last.id = ?), ?)") {
        @Override
        String values(HouseholdRow row) {
            return row.id().toString();
        }

        @Override
        List<Object> bound(String[] parts) {
            UUID last = UUID.fromString(parts[1]);
            return List.of(last, last);
        }
    };

    private final String code;
    private final String order;
    private final String beyond;

    HouseholdSort(String code, String order, String beyond) {
        this.code = code;
        this.order = order;
        this.beyond = beyond;
    }

    /** Null or empty: by number. */
    static HouseholdSort of(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return NUMBER;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/sort", CensusProblem.SORT_UNKNOWN));
    }

    abstract String values(HouseholdRow row);

    abstract List<Object> bound(String[] parts);

    String order() {
        return order;
    }

    String beyond() {
        return beyond;
    }

    String cursor(HouseholdRow row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((code + "|" + values(row)).getBytes(StandardCharsets.UTF_8));
    }

    List<Object> parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts[0].equals(code)) {
                return bound(parts);
            }
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException notOurs) {
            throw Refusal.at("/after", CensusProblem.CURSOR_INVALID);
        }
        throw Refusal.at("/after", CensusProblem.CURSOR_INVALID);
    }
}
