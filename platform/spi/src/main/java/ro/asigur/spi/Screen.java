package ro.asigur.spi;

/**
 * A place in the web client that the module fills. The drawing is the web part's ({@code definePlugin}); this tells the
 * server to whom the module is offered: to those who hold the permission of one of its screens.
 *
 * @param name the route, slot or tab as the web part calls it, e.g. {@code /} or {@code home.card}
 * @param permission code of one of the module's {@link Permission}s
 */
public record Screen(Place place, String name, String permission, Words title) {

    /** Where a screen stands. */
    public enum Place {
        MENU,
        HOME_CARD,
        HOUSEHOLD_TAB,
        PERSON_TAB
    }
}
