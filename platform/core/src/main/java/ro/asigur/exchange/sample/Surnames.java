package ro.asigur.exchange.sample;

import java.util.List;

/** Gives names: a wife mostly bears her husband's, a child its father's, or its mother's where the father is not listed. */
final class Surnames {

    private Surnames() {}

    static void give(Dice dice, List<Draft> members) {
        String house = dice.pickFront(Names.FAMILY);
        String other = dice.pickFront(Names.FAMILY);
        // A daughter's children bear their father's name as often as their grandfather's; brothers and sisters alike.
        String grandchildren = dice.chance(0.5) ? other : house;
        for (Draft member : members) {
            member.givenName = given(dice, member, members);
            member.familyName = family(dice, member, house, other, grandchildren);
        }
    }

    private static String family(Dice dice, Draft member, String house, String other, String grandchildren) {
        return switch (member.relation) {
            case "sot" -> dice.chance(0.88) ? house : other;
            case "copil", "frate", "parinte" -> house;
            case "nepot" -> grandchildren;
            default -> house;
        };
    }

    /** No two people of a household have the same given name. */
    private static String given(Dice dice, Draft member, List<Draft> members) {
        String name = "";
        for (int attempt = 0; attempt < 8; attempt++) {
            name = Names.given(dice, member.female, member.years());
            if (!taken(name, member, members)) {
                break;
            }
        }
        return name;
    }

    private static boolean taken(String name, Draft member, List<Draft> members) {
        for (Draft one : members) {
            if (one != member && one.givenName.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
