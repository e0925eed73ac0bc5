package dev.backroom.notices;

import dev.backroom.engine.QuietProcesses;
import dev.backroom.worklist.HarmlessCommands;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says to the other modules what a notice is: a mail that commits nobody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NoticeSettings.class, NoticeWords.class})
class NoticeConfiguration {

  @Bean
  HarmlessCommands noticesCommitNobody() {
    return new HarmlessCommands(Set.of("mail.send-notice"));
  }

  @Bean
  QuietProcesses deliveriesOfNotices() {
    return new QuietProcesses(Set.of(NoticeDelivery.KEY, NoticeDigest.KEY));
  }
}
