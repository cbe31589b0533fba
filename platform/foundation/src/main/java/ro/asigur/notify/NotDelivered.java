package ro.asigur.notify;

import org.jspecify.annotations.Nullable;

/** A message did not go out. */
public final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood trying again would not help: the address is refused, the settings are wrong */
    public NotDelivered(String why, boolean forGood, @Nullable Throwable cause) {
        super(why, cause);
        this.forGood = forGood;
    }

    public boolean forGood() {
        return forGood;
    }

    /** What is kept and shown to the administrator. */
    String why() {
        String why = getMessage();
        return why == null ? "?" : why;
    }
}
