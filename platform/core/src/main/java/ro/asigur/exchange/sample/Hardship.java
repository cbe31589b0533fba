package ro.asigur.exchange.sample;

/**
 * How hard life is in a household: what makes poverty, bad housing and missed school come together. Drawn from the family's
 * make-up and the village, then read by every answer.
 *
 * @param level 0 comfortable, 1 modest, 2 poor, 3 destitute
 * @param drinking an adult of the household drinks; drives violence and neglect
 * @param violent adults are violent with one another
 */
record Hardship(int level, boolean drinking, boolean violent) {

    private static final double[] USUAL = {48, 32, 15, 5};

    /** @param strain 0 for an ordinary family, 1 for one with many children, one parent or grandparents alone */
    static Hardship draw(Dice dice, double strain, double villageNeed) {
        double push = villageNeed + strain;
        int level = dice.weighted(
                USUAL[0] / (1 + strain), USUAL[1], USUAL[2] * (0.55 + 0.9 * push), USUAL[3] * (0.25 + 1.5 * push));
        Hardship calm = new Hardship(level, false, false);
        boolean drinking = dice.chance(calm.of(0.012, 0.03, 0.07, 0.16));
        boolean violent = dice.chance(calm.of(0.004, 0.008, 0.02, 0.05) * (drinking ? 5 : 1));
        return new Hardship(level, drinking, violent);
    }

    /** The probability that belongs to this level. */
    double of(double comfortable, double modest, double poor, double destitute) {
        return switch (level) {
            case 0 -> comfortable;
            case 1 -> modest;
            case 2 -> poor;
            default -> destitute;
        };
    }
}
