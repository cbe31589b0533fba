package ro.asigur.spi;

/**
 * Work that comes round again in every county that has the module switched on.
 *
 * @param name lower-case words joined by hyphens, unique in the module; stored in the scheduler, so keep it
 * @param cron Quartz's form (second minute hour day month weekday), read in the county's time zone
 * @param work runs on a thread of the scheduler, in no transaction, as the system actor {@code <module id>.<name>}, who works
 *     in all communes of the county and holds the module's own permissions; once over all servers. What it throws is logged
 *     and the next time comes all the same.
 */
public record Job(String name, Words text, String cron, Runnable work) {}
