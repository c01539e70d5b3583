"""Made-up submissions with reference lists in many styles, planted mismatches and clean traps."""
