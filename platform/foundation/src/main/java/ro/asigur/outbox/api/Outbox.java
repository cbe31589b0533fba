package ro.asigur.outbox.api;

/** Stores a fact in the running transaction; it is handed on after commit. */
public interface Outbox {
    void publish(Fact fact);
}
