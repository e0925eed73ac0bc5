package dev.backroom;

/** Not formatted. */
final class Crooked
{
    int amount( ) { return 1 ; }
}
