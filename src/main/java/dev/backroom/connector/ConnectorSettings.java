package dev.backroom.connector;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are carried out; technical, not business.
 *
 * @param enabled whether commands are fetched at all
 * @param workers threads that run routes
 * @param attempts answered failures before an incident; with the pauses between them about ten
 *     minutes, so that what is repaired or restarted within them needs nobody
 * @param firstPause after the first failure; doubles each time
 * @param longestPause between two attempts
 * @param lock how long a fetched command is ours; extended while a call runs
 * @param failuresToOpen failures in a row that pause a system
 * @param openFor how long a paused system is left alone before one command probes it
 * @param budgets the longest that each route should take; what takes longer is counted
 * @param keepFor how long commands of ended cases and messages that nobody could read are kept
 */
@ConfigurationProperties("backroom.connector")
record ConnectorSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("8") int workers,
    @DefaultValue("12") int attempts,
    @DefaultValue("PT0.5S") Duration firstPause,
    @DefaultValue("PT5M") Duration longestPause,
    @DefaultValue("PT1M") Duration lock,
    @DefaultValue("8") int failuresToOpen,
    @DefaultValue("PT5S") Duration openFor,
    @DefaultValue Map<String, Duration> budgets,
    @DefaultValue("P400D") Duration keepFor) {}
