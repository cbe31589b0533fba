package ro.asigur.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/**
 * The observation sheet (fișa de observație, HG 691/2015): who is meant, what was seen, who tells it. Items of groups 1 and 2
 * are those of the official sheet that are public; groups 3 to 6 have their title and free words, to be completed from the
 * official annex.
 *
 * @param uat SIRUTA code of the commune
 * @param children under 18, as far as the sender knows
 * @param items code → {@code da} or {@code nu}; what the sender does not know is left out
 * @param words group → what the sender saw, in their own words
 * @param urgent a child may be in danger now
 */
public record ObservationSheet(
        @Nullable Integer uat,
        @Nullable String familyHead,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Integer children,
        @Nullable Map<String, String> items,
        @Nullable Map<String, String> words,
        boolean urgent,
        @Nullable String senderName,
        @Nullable String senderFunction,
        @Nullable String senderInstitution,
        @Nullable String senderContact) {

    /** Group, then the letter of the item on the sheet. */
    public static final Set<String> ITEMS = Set.of("1a", "1b", "1c", "2a", "2b", "2c", "2d");

    /** Economic and social situation, health, education, housing, risk behaviour. */
    public static final Set<String> GROUPS = Set.of("1", "2", "3", "4", "5", "6");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 2_000;
    private static final int MOST_CHILDREN = 30;

    /** What is wrong with it, every field at once; empty when it may be sent. */
    public List<Refusal.Field> faults() {
        List<Refusal.Field> faults = new ArrayList<>();
        if (uat == null) {
            faults.add(fault("/uat", IntakeProblem.FIELD_MISSING));
        }
        line("/familyHead", familyHead, true, faults);
        line("/address", address, true, faults);
        line("/phone", phone, false, faults);
        line("/senderName", senderName, true, faults);
        line("/senderFunction", senderFunction, true, faults);
        line("/senderInstitution", senderInstitution, false, faults);
        line("/senderContact", senderContact, false, faults);
        if (children != null && (children < 0 || children > MOST_CHILDREN)) {
            faults.add(new Refusal.Field("/children", IntakeProblem.NUMBER_WRONG, Map.of("most", MOST_CHILDREN)));
        }
        observed(faults);
        return faults;
    }

    private void observed(List<Refusal.Field> faults) {
        Map<String, String> answers = items == null ? Map.of() : items;
        Map<String, String> said = words == null ? Map.of() : words;
        answers.forEach((item, answer) -> {
            if (!ITEMS.contains(item)) {
                faults.add(new Refusal.Field("/items/" + item, IntakeProblem.ITEM_UNKNOWN, Map.of("value", item)));
            } else if (!"da".equals(answer) && !"nu".equals(answer)) {
                faults.add(new Refusal.Field(
                        "/items/" + item, IntakeProblem.OPTION_UNKNOWN, Map.of("value", String.valueOf(answer))));
            }
        });
        said.forEach((group, text) -> {
            if (!GROUPS.contains(group)) {
                faults.add(new Refusal.Field("/words/" + group, IntakeProblem.ITEM_UNKNOWN, Map.of("value", group)));
            } else if (text != null && text.length() > LONGEST_WORDS) {
                faults.add(new Refusal.Field(
                        "/words/" + group, IntakeProblem.TEXT_TOO_LONG, Map.of("most", LONGEST_WORDS)));
            }
        });
        boolean nothing =
                !answers.containsValue("da") && said.values().stream().allMatch(text -> text == null || text.isBlank());
        if (nothing) {
            faults.add(fault("/items", IntakeProblem.NOTHING_OBSERVED));
        }
    }

    private static void line(String pointer, @Nullable String text, boolean needed, List<Refusal.Field> faults) {
        if (text == null || text.isBlank()) {
            if (needed) {
                faults.add(fault(pointer, IntakeProblem.FIELD_MISSING));
            }
        } else if (text.length() > LONGEST_LINE) {
            faults.add(new Refusal.Field(pointer, IntakeProblem.TEXT_TOO_LONG, Map.of("most", LONGEST_LINE)));
        }
    }

    private static Refusal.Field fault(String pointer, IntakeProblem problem) {
        return new Refusal.Field(pointer, problem, Map.of());
    }
}
