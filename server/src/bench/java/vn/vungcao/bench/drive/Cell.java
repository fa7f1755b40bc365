package vn.vungcao.bench.drive;

/**
 * A server under the load of an item.
 *
 * @param bytes of the answer to the sample
 * @param cpu milliseconds of all cores per request, the asker's left out
 * @param megabytes of memory just after the load
 */
record Cell(Item item, Server server, Load load, long bytes, double cpu, double megabytes) {}
