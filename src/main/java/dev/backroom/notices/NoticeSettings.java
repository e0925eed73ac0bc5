package dev.backroom.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets mail, and when.
 *
 * @param mode of those who have not chosen
 * @param crowd a task for more people than this is told to nobody at once: it waits for their
 *     digests
 * @param digestAt when digests go out, by the clocks of the standard calendar
 * @param keepFor how long it is on record who was told what
 */
@ConfigurationProperties("backroom.notices")
record NoticeSettings(
    @DefaultValue("SINGLE") NoticeMode mode,
    @DefaultValue("10") int crowd,
    @DefaultValue("07:00") LocalTime digestAt,
    @DefaultValue("P400D") Duration keepFor) {}
