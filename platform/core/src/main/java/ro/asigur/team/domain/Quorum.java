package ro.asigur.team.domain;

/** A body decides when more than half of those with a mandate are present. */
public final class Quorum {

    private Quorum() {}

    public static boolean isMet(int present, int entitled) {
        return present * 2 > entitled;
    }
}
