package dev.backroom.connector.tryton;

import java.math.BigDecimal;

/** One line of an order as Tryton takes it; the price is in the major unit of the currency. */
record TrytonLine(String sku, long quantity, BigDecimal unitPrice) {}
