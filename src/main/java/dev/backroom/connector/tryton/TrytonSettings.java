package dev.backroom.connector.tryton;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the modules of Tryton that we use do not hold.
 *
 * @param budgetMinor of each cost centre, in the minor unit of the company's currency
 * @param supplierCalendar business calendar of the suppliers
 * @param category of the articles, which decides who is asked
 */
@ConfigurationProperties("backroom.tryton")
record TrytonSettings(
    @DefaultValue("0") long budgetMinor,
    @DefaultValue("de-by") String supplierCalendar,
    @DefaultValue("grocery") String category) {}
