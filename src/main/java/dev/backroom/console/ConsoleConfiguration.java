package dev.backroom.console;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The files that say what pages tell. */
@Configuration
@EnableConfigurationProperties({ControlCatalogue.class, Playbooks.class})
class ConsoleConfiguration {}
