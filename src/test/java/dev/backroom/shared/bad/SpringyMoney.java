package dev.backroom.shared.bad;

import org.springframework.stereotype.Component;

/** A value that knows a framework. */
@Component
class SpringyMoney {}
