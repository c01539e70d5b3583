"""Logs of hours made up with known truth: layouts by wording by noise, and how right the reader's totals are."""
